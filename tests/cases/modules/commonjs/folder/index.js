module.exports = 'index of folder';
return;
