namespace EGov.Exchange.Push;

/// <summary>Which systems want to be sent what comes, where, and signed with what.</summary>
internal interface IPushTargets
{
    /// <summary>The system, whether it is sent anything or not; null when there is none of the id.</summary>
    Task<PushTarget?> FindAsync(string system, CancellationToken cancellation);

    /// <summary>The one system to which what comes to the agency is sent; null while there is none.</summary>
    Task<PushTarget?> OfAgencyAsync(string agency, CancellationToken cancellation);

    /// <summary>All systems that are sent something.</summary>
    IAsyncEnumerable<PushTarget> AllAsync(CancellationToken cancellation);

    /// <summary>The bytes with which what is sent to the system is signed, the present secret first; while it is renewed the one before too.</summary>
    Task<IReadOnlyList<byte[]>> SecretsOfAsync(PushTarget target, CancellationToken cancellation);
}

/// <summary>A system and what is sent to it.</summary>
/// <param name="System">Its id.</param>
/// <param name="Agency">The registry id of the agency whose mailbox it is.</param>
/// <param name="Address">Where it is sent; null while nobody has said.</param>
/// <param name="SendsPacket">Whether the packet itself is sent instead of a notice of it.</param>
/// <param name="IsOn">Whether it is sent anything at present.</param>
internal sealed record PushTarget(string System, string Agency, Uri? Address, bool SendsPacket, bool IsOn);
