// Names that are macros of C's and C++'s headers.
const EOF = -1, ENOENT = 'ENOENT', BUFSIZ = 4, RAND_MAX = 5, SEEK_SET = 0, LITTLE_ENDIAN = true, CLOCK_TAI = 6, INT32_MAX = 7;
let NULL = null, errno = 2, stdin = 'in';
class ERANGE extends Error { name = 'ERANGE'; }
function* alloca(strdupa, EINTR) { for (let SIZE_MAX = 0; SIZE_MAX < strdupa; SIZE_MAX++) yield SIZE_MAX + EINTR; }
function offsetof(EPERM, ...EAGAIN) { return [EPERM, EAGAIN.length, errno++]; }
try { throw new ERANGE(ENOENT); } catch (EIO) { console.log(EIO.name, EIO.message); }
console.log(...alloca(2, 10), offsetof(1, 2, 3), EOF, BUFSIZ, RAND_MAX, SEEK_SET, LITTLE_ENDIAN, CLOCK_TAI, INT32_MAX, NULL, errno, stdin);
