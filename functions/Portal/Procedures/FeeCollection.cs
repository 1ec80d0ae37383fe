namespace EGov.Portal.Procedures;

internal enum FeeCollection
{
    /// <summary>Thu trước: before the dossier is accepted.</summary>
    BeforeAcceptance,

    /// <summary>Thu sau: before the result is returned.</summary>
    BeforeResult,
}
