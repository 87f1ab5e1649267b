module.exports = () => require("../missing");
