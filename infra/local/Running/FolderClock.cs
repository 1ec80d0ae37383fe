using System.Globalization;
using System.Text.Json;
using EGov.Local.Files;
using EGov.Platform.Calendar;
using EmbeddedFunctions;

namespace EGov.Local.Running;

/// <summary>
/// The clock of a data folder. A folder can be started as of a day in the past and its clock runs on from there; but never back, since what is
/// stored would then be later than now.
/// </summary>
internal sealed class FolderClock
{
    /// <summary>The folder is known to have seen this much more than was written down when a run was lost.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    /// <summary>Clocks of machines are set right by less than this.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>The registry of agencies looks no further back.</summary>
    private const int FirstYear = 2016;

    private readonly string path;
    private readonly ShiftedClock clock;

    private FolderClock(string path, ShiftedClock clock)
    {
        this.path = path;
        this.clock = clock;
    }

    /// <summary>The time of the folder's apps.</summary>
    internal TimeProvider Time => clock;

    /// <summary>The clock of a run that begins now.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="asOf">When the run is to begin, or null for the system's time.</param>
    /// <exception cref="HostStartException">The folder has seen a later time.</exception>
    internal static FolderClock Begin(string folder, DateTimeOffset? asOf)
    {
        var path = LocalFolder.ClockIn(folder);
        var now = TimeProvider.System.GetUtcNow();
        var begin = asOf ?? now;
        var seen = Read(path)?.Latest ?? (LocalFolder.HasData(folder) ? now : DateTimeOffset.MinValue);
        if (begin + (asOf is null ? Tolerance : TimeSpan.Zero) < seen)
        {
            throw new HostStartException(string.Create(
                CultureInfo.InvariantCulture,
                $"The data folder {folder} has seen {seen.InVietnam():yyyy-MM-dd'T'HH:mm:ss}; its clock cannot go back to {begin.InVietnam():yyyy-MM-dd'T'HH:mm:ss}. Take another --data, or a later --as-of."));
        }

        return new FolderClock(path, new ShiftedClock(asOf is null ? TimeSpan.Zero : begin - now));
    }

    /// <summary>The time of a folder on which a run began, for programs beside it.</summary>
    internal static TimeProvider Of(string folder) => new ShiftedClock(Read(LocalFolder.ClockIn(folder))?.Shift ?? TimeSpan.Zero);

    /// <summary>The time that a command line names, in Vietnam unless it says otherwise; null when it is none, or before 2016.</summary>
    internal static DateTimeOffset? TimeOf(string text)
    {
        string[] local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
        if (DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.Year >= FirstYear ? VietnamTime.At(DateOnly.FromDateTime(date), TimeOnly.FromDateTime(date)) : null;
        }

        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.Year >= FirstYear ? moment : null;
    }

    /// <summary>Writes down what the folder sees for as long as the host runs.</summary>
    internal async Task KeepAsync(Task ended)
    {
        while (!ended.IsCompleted)
        {
            Write();
            await Task.WhenAny(ended, Task.Delay(Between, TimeProvider.System));
        }
    }

    private static Seen? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<Seen>(File.ReadAllBytes(path)) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new HostStartException($"The file {path} cannot be used: {failure.Message}");
        }
    }

    private void Write() =>
        WholeFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(new Seen(clock.GetUtcNow() + Ahead, clock.Shift)));

    /// <param name="Latest">No time of the folder's clock was later.</param>
    /// <param name="Shift">By how much that clock differs from the system's.</param>
    private sealed record Seen(DateTimeOffset Latest, TimeSpan Shift);

    /// <summary>The system's clock, set to another time: it runs as fast, and timers are the system's.</summary>
    private sealed class ShiftedClock(TimeSpan shift) : TimeProvider
    {
        public TimeSpan Shift => shift;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
    }
}
