#!/bin/sh
# Makes the secrets of docker-compose.yml in deploy/secrets/, once; what is there already stays as it is.
set -eu

folder=${1:-$(dirname "$0")/../deploy/secrets}
umask 077
mkdir -p "$folder"

random() {
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

# The files are readable by all, because the containers read them as users of their own; the folder keeps others out.
keep() {
    if [ ! -s "$folder/$1.txt" ]; then
        printf '%s' "$2" >"$folder/$1.txt"
        chmod 644 "$folder/$1.txt"
        echo "made $folder/$1.txt"
    fi
}

keep secret_key "$(random)"
keep postgres_password "$(random)"
keep database_url "postgresql://thidua:$(cat "$folder/postgres_password.txt")@postgres:5432/thidua"
