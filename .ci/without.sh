#!/usr/bin/env bash
# without.sh LIBRARY... -- COMMAND...: runs a command where these libraries are not there. An
# overlay over their folder hides them from it, and from what it begins, and from nobody else.
set -euo pipefail
folder=/usr/lib/$(uname -m)-linux-gnu
hidden=()
while [ "$1" != -- ]; do
    hidden+=("$1")
    shift
done
shift
if [ -z "${WITHOUT_INSIDE-}" ]; then
    WITHOUT_INSIDE=yes exec unshare --mount "$0" "${hidden[@]}" -- "$@"
fi
unset WITHOUT_INSIDE
mount -t tmpfs none /mnt
mkdir /mnt/over /mnt/work
mount -t overlay overlay -o "lowerdir=$folder,upperdir=/mnt/over,workdir=/mnt/work" "$folder"
for name in "${hidden[@]}"; do rm -f "$folder/$name"*; done
exec "$@"
