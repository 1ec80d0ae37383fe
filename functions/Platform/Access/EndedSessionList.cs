using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace EGov.Platform.Access;

/// <summary>The sessions that ended before their time, as the provider told within the last seconds.</summary>
internal sealed class EndedSessionList(IIdentityProvider provider, TimeProvider clock, ILogger<EndedSessionList> logger)
{
    /// <summary>The list is asked for when one is older, and never sooner.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);

    /// <summary>What ended after so long without an answer nobody here would know of.</summary>
    internal static readonly TimeSpan Good = TimeSpan.FromSeconds(30);

    private readonly LatestAnswer<FrozenSet<string>> latest = new(
        async cancellation => (await provider.EndedSessionsAsync(cancellation).ConfigureAwait(false)).ToFrozenSet(StringComparer.Ordinal),
        Fresh, Good, clock, logger);

    /// <summary>Whether one of them has ended; null when nobody can tell.</summary>
    /// <param name="sessions">Ids of sessions or grants.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal async ValueTask<bool?> HasEndedAsync(IEnumerable<string> sessions, CancellationToken cancellation) =>
        await latest.GetAsync(Fresh, cancellation).ConfigureAwait(false) is { } ended ? sessions.Any(ended.Contains) : null;
}
