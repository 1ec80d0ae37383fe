namespace EGov.Platform.Calendar;

/// <summary>A time limit as it was counted.</summary>
/// <param name="Ends">The end of its last working day.</param>
/// <param name="IsProvisional">
/// Whether it touches a year whose calendar is not known yet, or a day off that no published decision confirms: it may end later than this.
/// </param>
public sealed record TimeLimit(DateTimeOffset Ends, bool IsProvisional);
