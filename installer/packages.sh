# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what building, running and testing need. Sourced by installer/run.sh and tests/run.sh.
# Package names of Ubuntu and Fedora stand in the README.

# To build and to run; the PostgreSQL server is for the demonstration and the tests.
build_packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libgl-dev
    libyaml-cpp-dev libpq-dev libexpected-dev libssl-dev
    libisal-dev libxxhash-dev liblz4-dev libzstd-dev
    libqt6svg6 qt6-qpa-plugins fonts-dejavu-core
    postgresql-15 postgresql-client-15
)
test_packages=(strace zlib1g-dev clang libclang-rt-14-dev)

missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

# install_packages PACKAGE…: the missing ones; asks for nothing when none is.
install_packages() {
    local missing
    as_root=()
    command -v dpkg-query >/dev/null || {
        echo 'This script installs packages on Debian 12. Elsewhere install those that the README lists, then call it with PGSAUVEGARDE_NO_INSTALL=1.' >&2
        exit 1
    }
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Missing packages, and no sudo to install them: ${missing[*]}" >&2; exit 1; }
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    # Debian's package would make and start a server of its own on port 5432, which nobody asked for here.
    if [[ " ${missing[*]} " == *" postgresql-15 "* ]] && [ -z "$(missing_packages debconf)" ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common/createcluster.d
        trap '"${as_root[@]}" rm -f /etc/postgresql-common/createcluster.d/pgsauvegarde.conf' EXIT
        echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.d/pgsauvegarde.conf >/dev/null
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
    "${as_root[@]}" rm -f /etc/postgresql-common/createcluster.d/pgsauvegarde.conf
    trap - EXIT
}
