console.log("begins"); require("./missing");
