await 0; console.log('fine');
