namespace EGov.Portal.Procedures;

internal enum FeeKind
{
    /// <summary>Phí.</summary>
    Charge,

    /// <summary>Lệ phí.</summary>
    Fee,
}
