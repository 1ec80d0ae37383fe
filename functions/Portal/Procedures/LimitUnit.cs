namespace EGov.Portal.Procedures;

/// <summary>What a time limit is counted in.</summary>
internal enum LimitUnit
{
    /// <summary>Ngày làm việc.</summary>
    WorkingDays,

    /// <summary>Ngày: the last day moves to the next working day when it is none.</summary>
    Days,

    /// <summary>Giờ làm việc; 8 make a working day.</summary>
    WorkingHours,

    /// <summary>On the day of receipt; received after 15:00, the next working day.</summary>
    SameDay,

    /// <summary>The law sets none.</summary>
    None,
}
