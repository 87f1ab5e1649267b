console.log(new Intl.NumberFormat('de').format(1.5));
