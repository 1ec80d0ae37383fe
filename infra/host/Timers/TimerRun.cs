using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Timers;

/// <summary>One run of a timer function, with all its attempts.</summary>
/// <param name="Began">When the first attempt began; the next occurrence is counted from here.</param>
/// <param name="Info">What the function is told.</param>
internal sealed record TimerRun(DateTime Began, TimerInfo Info);
