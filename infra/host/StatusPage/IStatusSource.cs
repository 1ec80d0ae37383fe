namespace EmbeddedFunctions.StatusPage;

/// <summary>A part of the host that has something to show on the status page.</summary>
internal interface IStatusSource
{
    /// <summary>What there is to see now.</summary>
    Task<IReadOnlyList<StatusTable>> StatusAsync(CancellationToken cancellation);

    /// <summary>Carries out what one of the source's own <see cref="StatusAction"/>s asks for.</summary>
    /// <returns>False when the action is not one of this source, or what it is about is gone.</returns>
    Task<bool> ActAsync(StatusAction action, CancellationToken cancellation) => Task.FromResult(false);
}
