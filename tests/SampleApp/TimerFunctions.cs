using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>The app's schedules, in UTC.</summary>
internal sealed class TimerFunctions(Journal journal, TimeProvider clock)
{
    // 02:00 UTC is 09:00 in Viet Nam.
    [Function("EveryMorning")]
    [ExponentialBackoffRetry(3, "00:00:01", "00:00:30")]
    public void EveryMorning([TimerTrigger("0 0 2 * * *")] TimerInfo timer) =>
        journal.Write($"morning {clock.GetUtcNow():yyyy-MM-dd} past due: {timer.IsPastDue}");
}
