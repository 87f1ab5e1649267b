exports.name = 'legacy'; console.log('legacy runs');
