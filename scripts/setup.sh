#!/bin/sh
# Finds a Python that can carry the back end and hands over to setup.py.
# usage: scripts/setup.sh STEP... ; PYTHON=/path/to/python chooses one.
set -u

here=$(dirname "$0")
too_old=''
without_venv=''
for candidate in "${PYTHON:-}" python3.11 python3 python3.12 python3.13 python3.14; do
    [ -n "$candidate" ] || continue
    version=$("$candidate" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue
    if ! "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then
        too_old="$candidate $version"
    elif ! "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        without_venv="$candidate $version"
    else
        exec "$candidate" "$here/setup.py" "$@"
    fi
done

if [ -n "$without_venv" ]; then
    echo "Thiếu mô-đun venv của $without_venv. Trên Debian: apt-get install python3-venv"
    echo "The venv module of $without_venv is missing. On Debian: apt-get install python3-venv"
elif [ -n "$too_old" ]; then
    echo "Cần Python từ 3.11 đến 3.14, ở đây chỉ có $too_old."
    echo "Python 3.11 to 3.14 is needed; only $too_old was found."
else
    echo "Chưa có Python. Trên Debian: apt-get install python3 python3-venv"
    echo "There is no Python. On Debian: apt-get install python3 python3-venv"
fi >&2
exit 1
