#include "library_macros.h"

#include <algorithm>
#include <array>

namespace gen2cpp::emit {

namespace {

constexpr std::array k_names = std::to_array<std::string_view>({
    "BIG_ENDIAN", "BUFSIZ", "BYTE_ORDER", "CLOCKS_PER_SEC", "CSIGNAL", "E2BIG", "EACCES", "EADDRINUSE", "EADDRNOTAVAIL", "EADV", "EAFNOSUPPORT",
    "EAGAIN", "EALREADY", "EBADE", "EBADF", "EBADFD", "EBADMSG", "EBADR", "EBADRQC", "EBADSLT", "EBFONT", "EBUSY", "ECANCELED", "ECHILD", "ECHRNG",
    "ECOMM", "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EDEADLK", "EDEADLOCK", "EDESTADDRREQ", "EDOM", "EDOTDOT", "EDQUOT", "EEXIST", "EFAULT",
    "EFBIG", "EHOSTDOWN", "EHOSTUNREACH", "EHWPOISON", "EIDRM", "EILSEQ", "EINPROGRESS", "EINTR", "EINVAL", "EIO", "EISCONN", "EISDIR", "EISNAM",
    "EKEYEXPIRED", "EKEYREJECTED", "EKEYREVOKED", "EL2HLT", "EL2NSYNC", "EL3HLT", "EL3RST", "ELIBACC", "ELIBBAD", "ELIBEXEC", "ELIBMAX", "ELIBSCN",
    "ELNRNG", "ELOOP", "EMEDIUMTYPE", "EMFILE", "EMLINK", "EMSGSIZE", "EMULTIHOP", "ENAMETOOLONG", "ENAVAIL", "ENETDOWN", "ENETRESET", "ENETUNREACH",
    "ENFILE", "ENOANO", "ENOBUFS", "ENOCSI", "ENODATA", "ENODEV", "ENOENT", "ENOEXEC", "ENOKEY", "ENOLCK", "ENOLINK", "ENOMEDIUM", "ENOMEM", "ENOMSG",
    "ENONET", "ENOPKG", "ENOPROTOOPT", "ENOSPC", "ENOSR", "ENOSTR", "ENOSYS", "ENOTBLK", "ENOTCONN", "ENOTDIR", "ENOTEMPTY", "ENOTNAM",
    "ENOTRECOVERABLE", "ENOTSOCK", "ENOTSUP", "ENOTTY", "ENOTUNIQ", "ENXIO", "EOF", "EOPNOTSUPP", "EOVERFLOW", "EOWNERDEAD", "EPERM", "EPFNOSUPPORT",
    "EPIPE", "EPROTO", "EPROTONOSUPPORT", "EPROTOTYPE", "ERANGE", "EREMCHG", "EREMOTE", "EREMOTEIO", "ERESTART", "ERFKILL", "EROFS", "ESHUTDOWN",
    "ESOCKTNOSUPPORT", "ESPIPE", "ESRCH", "ESRMNT", "ESTALE", "ESTRPIPE", "ETIME", "ETIMEDOUT", "ETOOMANYREFS", "ETXTBSY", "EUCLEAN", "EUNATCH",
    "EUSERS", "EWOULDBLOCK", "EXDEV", "EXFULL", "EXIT_FAILURE", "EXIT_SUCCESS", "FILENAME_MAX", "FOPEN_MAX", "LITTLE_ENDIAN", "L_ctermid",
    "L_cuserid", "L_tmpnam", "MB_CUR_MAX", "NFDBITS", "PDP_ENDIAN", "P_tmpdir", "RAND_MAX", "TMP_MAX", "WCONTINUED", "WEXITED", "WEXITSTATUS",
    "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED", "WNOHANG", "WNOWAIT", "WSTOPPED", "WSTOPSIG", "WTERMSIG", "WUNTRACED", "alloca",
    "be16toh", "be32toh", "be64toh", "le16toh", "le32toh", "le64toh", "pthread_cleanup_pop", "pthread_cleanup_pop_restore_np", "pthread_cleanup_push",
    "pthread_cleanup_push_defer_np", "sched_priority", "strdupa", "strndupa",
});

constexpr std::array k_families = std::to_array<std::string_view>({ "ADJ_", "CLOCK_", "CLONE_", "CPU_", "LC_", "MOD_", "PTHREAD_", "RENAME_", "SCHED_", "SEEK_", "STA_", "TIME_", "TIMER_", "FD_", "htobe", "htole" });

// The macros of <cstdint>: INT32_MIN, UINT_FAST8_MAX, SIZE_WIDTH, INT64_C, ...
bool is_limit(std::string_view name)
{
    constexpr std::array k_beginnings = std::to_array<std::string_view>({ "INT", "UINT", "PTRDIFF_", "SIG_ATOMIC_", "SIZE_", "WCHAR_", "WINT_" });
    constexpr std::array k_ends = std::to_array<std::string_view>({ "_MAX", "_MIN", "_WIDTH", "_C" });
    return std::any_of(k_beginnings.begin(), k_beginnings.end(), [&](std::string_view part) { return name.starts_with(part); })
        && std::any_of(k_ends.begin(), k_ends.end(), [&](std::string_view part) { return name.ends_with(part); });
}

} // namespace

bool is_library_macro(std::string_view name)
{
    return is_limit(name) || std::binary_search(k_names.begin(), k_names.end(), name)
        || std::any_of(k_families.begin(), k_families.end(), [&](std::string_view family) { return name.starts_with(family); });
}

} // namespace gen2cpp::emit
