// Ends this process when the one that started it is gone, however that came: its end of the pipe closes then.
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();
