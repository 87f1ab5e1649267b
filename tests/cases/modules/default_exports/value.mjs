let value = { a: 1 };
export default value;
value = 'the default keeps what it had';
