using EGov.Identity.Provider.Protocol;
using EGov.Identity.Sessions;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Storage;

namespace EGov.Identity.Upstream.Ends;

/// <summary>
/// Which sessions of ours began by which of the e-ID provider's, or by whom there; and which of its sessions are over, so that one that ends
/// before ours is noted ends it all the same.
/// </summary>
internal sealed class UpstreamSessions(AppStores stores, SessionDesk sessions)
{
    private const string Over = "over";
    private const int Page = 200;

    /// <summary>As long as a session of ours may last.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(11);

    /// <summary>Notes our session; false when the provider's is over already.</summary>
    public async Task<bool> AddAsync(UpstreamIdentity identity, string session, CancellationToken cancellation)
    {
        await NoteAsync(OfSubject(identity.Issuer, identity.Subject), session, cancellation);
        if (identity.Session is not { } theirs)
        {
            return true;
        }

        var partition = OfSession(identity.Issuer, theirs);
        await NoteAsync(partition, session, cancellation);
        return await stores.Claims.GetAsync(partition, Over, cancellation) is null;
    }

    /// <summary>Ends the sessions of ours that began by the provider's session, or, where it names none, by its subject. May be repeated.</summary>
    public async Task EndAsync(string issuer, string? theirs, string? subject, CancellationToken cancellation)
    {
        var partition = theirs is not null ? OfSession(issuer, theirs) : OfSubject(issuer, subject!);
        if (theirs is not null)
        {
            await NoteAsync(partition, Over, cancellation);
        }

        var from = string.Empty;
        while (true)
        {
            var page = await stores.Claims.ListAsync(partition, from, Page, cancellation);
            foreach (var id in page.Select(document => document.Id).Where(id => id != Over))
            {
                if (await sessions.FindAsync(id, cancellation) is { } open)
                {
                    await sessions.EndAsync(id, SessionEnd.EndedUpstream, open.Session.Account, cancellation);
                }
            }

            if (page.Count < Page)
            {
                return;
            }

            from = $"{page[^1].Id}-";
        }
    }

    private Task<string?> NoteAsync(string partition, string id, CancellationToken cancellation) =>
        stores.Claims.CreateAsync(partition, id, PlatformJson.Write(new Entry(id, partition, (int)Kept.TotalSeconds)), cancellation);

    private static string OfSession(string issuer, string session) => $"eid-session-{Secret.HashOf($"{issuer}\n{session}")}";

    private static string OfSubject(string issuer, string subject) => $"eid-subject-{Secret.HashOf($"{issuer}\n{subject}")}";

    private sealed record Entry(string Id, string PartitionKey, int Ttl);
}
