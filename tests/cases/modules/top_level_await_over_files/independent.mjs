console.log('independent');
