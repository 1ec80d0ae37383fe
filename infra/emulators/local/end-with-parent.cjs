// Ends this process when the one that started it is gone, however that came: its end of the pipe closes then.
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();

// Ctrl-C reaches all processes of a terminal; the one that started this still needs it to stop in order, and ends it then.
const { on } = process;
for (const way of ["on", "once", "addListener"]) {
  const listen = process[way];
  process[way] = function (name, ...rest) {
    return name === "SIGINT" ? this : listen.call(this, name, ...rest);
  };
}
on.call(process, "SIGINT", () => {});
