namespace EGov.Portal.Procedures;

/// <summary>Whether a fee that was paid is given back (<c>hoàn phí</c>) when the dossier ends without a result.</summary>
internal enum FeeRefund
{
    /// <summary>When it ends before it was accepted: nothing was done for the fee.</summary>
    BeforeAcceptance,

    /// <summary>Kept however it ends.</summary>
    Never,
}
