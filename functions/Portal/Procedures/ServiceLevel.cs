namespace EGov.Portal.Procedures;

/// <summary>How far a service is online: levels 1 to 4 until Decree 42/2022/NĐ-CP, since then information, part or whole.</summary>
internal enum ServiceLevel
{
    /// <summary>Information only.</summary>
    Information = 2,

    /// <summary>Một phần.</summary>
    Partial = 3,

    /// <summary>Toàn trình.</summary>
    Full = 4,
}
