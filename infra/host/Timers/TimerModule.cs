using System.Globalization;
using System.Reflection;
using EmbeddedFunctions.Hosting;
using EmbeddedFunctions.Invocation;
using EmbeddedFunctions.StatusPage;
using Microsoft.Azure.Functions.Worker;

namespace EmbeddedFunctions.Timers;

/// <summary>The timer trigger: schedules in UTC, their status in the store.</summary>
internal sealed class TimerModule(HostCore core) : ITriggerModule, IStatusSource
{
    /// <summary>The settings by which other Azure plans set a time zone.</summary>
    private static readonly string[] TimeZoneSettings = ["WEBSITE_TIME_ZONE", "TZ"];

    private readonly List<TimerFunction> timers = [];
    private readonly RunTracker runs = new(core.CompletionOptions);
    private readonly TimerStatuses statuses = new(core.Store);

    public Type TriggerAttribute => typeof(TimerTriggerAttribute);

    public string TriggerType => "timerTrigger";

    public bool TakesRetryAttributes => true;

    public string Schema => TimerStatuses.Schema;

    public Func<InvocationContext, object?>? Bind(FunctionEntry function, ParameterInfo parameter) =>
        function.Module == this && parameter == function.TriggerParameter && parameter.ParameterType == typeof(TimerInfo)
            ? static context => ((TimerRun)context.TriggerValue!).Info
            : null;

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var app in core.Apps)
        {
            RefuseTimeZones(app);
            foreach (var function in app.Functions.Where(function => function.Module == this))
            {
                var attribute = (TimerTriggerAttribute)function.Trigger;
                var schedule = ScheduleOf(app, function, attribute);
                var monitor = attribute.UseMonitor && !schedule.IsBelowMinute ? statuses : null;
                timers.Add(new TimerFunction(core, app, function, runs, schedule, monitor));
            }
        }

        foreach (var timer in timers)
        {
            await timer.StartAsync(((TimerTriggerAttribute)timer.Function.Trigger).RunOnStartup).ConfigureAwait(false);
        }
    }

    public Task StopAsync(CancellationToken cancellation)
    {
        timers.ForEach(static timer => timer.StopWaiting());
        return runs.StopAsync(cancellation);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var timer in timers)
        {
            timer.StopWaiting();
            timer.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<StatusTable>>(
    [
        new(
            "timers",
            "Timers",
            [new("timer", "Timer"), new("schedule", "Schedule"), new("last", "Last run"), new("next", "Next run"), new("monitored", "Monitored")],
            [
                .. timers.Select(static timer => new StatusRow(
                    timer.Function.FullName,
                    timer.Schedule,
                    timer.Status.Last == TimerStatus.Never ? null : new DateTimeOffset(timer.Status.Last),
                    new DateTimeOffset(timer.Status.Next),
                    timer.IsMonitored ? "yes" : "no")),
            ]),
    ]);

    private static void RefuseTimeZones(AppHost app)
    {
        foreach (var setting in TimeZoneSettings)
        {
            if (app.Configuration[setting] is not (null or "" or "UTC" or "Etc/UTC"))
            {
                throw new HostStartException(
                    $"App '{app.Name}': the setting {setting} does not work on the Flex Consumption plan; schedules are in UTC, so take it out.");
            }
        }
    }

    private static CronSchedule ScheduleOf(AppHost app, FunctionEntry function, TimerTriggerAttribute attribute)
    {
        var text = SettingNames.Resolve(attribute.Schedule ?? string.Empty, app.Configuration, function);
        try
        {
            return !text.Contains(' ', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _)
                ? throw new FormatException("a time span works on the App Service plan only, write it as fields")
                : CronSchedule.Parse(text);
        }
        catch (FormatException failure)
        {
            throw new HostStartException(
                $"App '{app.Name}', function '{function.Name}': the schedule '{text}' cannot be used: {failure.Message}.");
        }
    }
}
