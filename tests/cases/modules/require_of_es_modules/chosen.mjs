const f = () => 1; export { f as 'module.exports' }; export default 1;
