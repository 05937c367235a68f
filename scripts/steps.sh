# Sourced by ./start and ./test: a step says what it does, shows its output only when it fails, and says how long it took.

export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

step() {
  local title=$1 began=$SECONDS log
  shift
  log=$(mktemp)
  printf '%s ...' "$title"
  if "$@" >"$log" 2>&1; then
    printf ' %s s\n' $((SECONDS - began))
    rm -f "$log"
  else
    printf ' failed after %s s\n' $((SECONDS - began))
    cat "$log"
    rm -f "$log"
    exit 1
  fi
}

# need COMMAND NAME HOW: remembers what is missing, and how to install it.
missing=()
need() {
  command -v "$1" >/dev/null 2>&1 || missing+=("$2 is missing. Install it: $3")
}

stop_if_missing() {
  [ ${#missing[@]} -eq 0 ] || { printf '%s\n' "${missing[@]}" >&2; exit 1; }
}

need_dotnet_and_node() {
  need dotnet 'The .NET SDK 10.0' 'https://dotnet.microsoft.com/download/dotnet/10.0'
  need node 'Node.js' 'apt-get install nodejs'
  need npm 'npm' 'apt-get install npm'
  stop_if_missing
}
