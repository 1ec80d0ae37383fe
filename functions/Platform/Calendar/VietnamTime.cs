namespace EGov.Platform.Calendar;

/// <summary>Vietnam has one time, seven hours ahead of UTC, all year round.</summary>
public static class VietnamTime
{
    /// <summary>+07:00.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The same moment, written in Vietnamese time.</summary>
    public static DateTimeOffset InVietnam(this DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The date in Vietnam at the moment.</summary>
    public static DateOnly DateInVietnam(this DateTimeOffset moment) => DateOnly.FromDateTime(moment.InVietnam().DateTime);

    /// <summary>The moment at which it is this date and time in Vietnam.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date.ToDateTime(time), Offset);
}
