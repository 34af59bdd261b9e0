# Runs a command so that it cannot outlive the process that holds the other end of our input.
# Usage: sh -c THIS supervisor LOG PIDFILE COMMAND [ARGUMENT...]. Prints the command's process id.
log=$1
pid_file=$2
shift 2

# Ctrl-C reaches the whole terminal group; the parent alone decides when and in which order to stop.
trap '' INT HUP

# The child gets a session of its own for the same reason (a signal handler of its own, as mongod
# has, would undo the trap). setsid keeps the process id; where it is missing the trap must do.
if command -v setsid >/dev/null 2>&1; then
  set -- setsid "$@"
fi

exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
child=$!
if [ -n "$pid_file" ]; then
  echo "$child" >"$pid_file"
fi
echo "$child"
exec >&-

# Nothing is ever written to the pipe: a read ends when the parent is gone, however it went.
(
  while read -r _ <&3; do :; done
  kill -KILL "$child" 2>/dev/null
) &
watcher=$!
exec 3<&- </dev/null

wait "$child"
code=$?
kill "$watcher" 2>/dev/null
if [ -n "$pid_file" ]; then
  rm -f "$pid_file"
fi
exit "$code"
