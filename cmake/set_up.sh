# Sourced by ./gen2cpp, ./test and .ci/run: brings a bare Debian machine to the point where CMake can build.
# Everything is reported on stderr: stdout belongs to the program that is run.

say() { printf '%s\n' "gen2cpp: $*" >&2; }

# The Debian packages that are missing, found by what they provide: any other way of having it is as good.
missing_packages() {
    for pair in g++:g++ cmake:cmake ninja:ninja-build npm:npm ccache:ccache "$@"; do
        command -v "${pair%%:*}" >/dev/null 2>&1 || printf '%s ' "${pair#*:}"
    done
    for pair in gc.h:libgc-dev CLI/CLI.hpp:libcli11-dev doctest/doctest.h:doctest-dev utf8proc.h:libutf8proc-dev \
        tommath.h:libtommath-dev; do
        [ -e "/usr/include/${pair%%:*}" ] || [ -e "/usr/local/include/${pair%%:*}" ] || printf '%s ' "${pair#*:}"
    done
    [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -n "${NODE_EXTRA_CA_CERTS-}" ] || printf 'ca-certificates '
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
    fi
}

can_be_root() {
    [ "$(id -u)" = 0 ] && return 0
    command -v sudo >/dev/null 2>&1 || return 1
    sudo -n true 2>/dev/null || [ -t 0 ]
}

# install_packages [tool:package...]: the usual ones, and those named in addition.
install_packages() {
    packages=$(missing_packages "$@")
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1 || ! can_be_root; then
        say "please install these first: ${packages% }"
        exit 2
    fi
    say "installing ${packages% }"
    if ! ls /var/lib/apt/lists/*Packages* >/dev/null 2>&1; then
        as_root apt-get update -q >&2 || exit 2
    fi
    # Package lists that are out of date name versions that no longer exist: fetch new ones and try again.
    # shellcheck disable=SC2086
    as_root apt-get install -q -y --no-install-recommends $packages >&2 || {
        as_root apt-get update -q >&2
        as_root apt-get install -q -y --no-install-recommends $packages >&2
    } || exit 2
}

# build PRESET [TARGET...]: configures when necessary and builds, one process at a time.
build() {
    preset=$1
    shift
    mkdir -p "$root/build/$preset"
    (
        flock 9
        cd "$root" || exit 2
        if [ ! -e "build/$preset/build.ninja" ]; then
            say "configuring (build/$preset)"
            cmake --preset "$preset" >&2 || exit 2
        fi
        touch "build/$preset/.stamp.new"
        cmake --build --preset "$preset" ${1:+--target "$@"} >&2 || exit 2
        mv "build/$preset/.stamp.new" "build/$preset/.stamp"
    ) 9>"$root/build/$preset/.lock" || exit 2
}
