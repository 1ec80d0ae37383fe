using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Storage;

namespace EGov.Identity.Upstream.Matching;

/// <summary>
/// Which account an identity of the e-ID provider signs in with. A claim written first leads from the identity to the account; the account alone
/// says whether it is so.
/// </summary>
internal sealed class IdentityLinks(AppStores stores, AccountDesk accounts)
{
    private const string DocumentId = "eid";

    /// <summary>The account, open or closed; null when the identity is linked to none.</summary>
    public async Task<Account?> FindAsync(string issuer, string techId, CancellationToken cancellation) =>
        await HolderAsync(issuer, techId, cancellation) is { } number
        && await accounts.ReadAsync(number, cancellation) is { State: var account } && account.IsLinkedTo(issuer, techId)
            ? account
            : null;

    /// <summary>Links the identity by what the caller does to the account, which may be made by it.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="techId">The identity.</param>
    /// <param name="number">The account.</param>
    /// <param name="link">Lets the account decide.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<Account>> LinkAsync(
        string issuer, string techId, string number, Func<Task<Result<Aggregate<Account>>>> link, CancellationToken cancellation)
    {
        if (await FindAsync(issuer, techId, cancellation) is { } present && present.Number != number)
        {
            return IdentityErrors.EidLinkedElsewhere.With(techId);
        }

        var partition = PartitionOf(issuer, techId);
        await stores.Claims.ChangeAsync<Claim>(
            partition, DocumentId, before => before?.Account == number ? before : new(DocumentId, partition, number), cancellation);
        if (!(await link()).Succeeded(out var linked, out var error))
        {
            return error;
        }

        // Of two accounts that link the same identity at once, the claim knows one; the other's link leads nobody in.
        return linked.State.IsLinkedTo(issuer, techId) && await HolderAsync(issuer, techId, cancellation) == number
            ? linked.State
            : IdentityErrors.EidLinkedElsewhere.With(techId);
    }

    private async Task<string?> HolderAsync(string issuer, string techId, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(PartitionOf(issuer, techId), DocumentId, cancellation) is { } stored
            ? PlatformJson.Read<Claim>(stored.Content).Account
            : null;

    private static string PartitionOf(string issuer, string techId) => $"eid-{Secret.HashOf($"{issuer}\n{techId}")}";

    private sealed record Claim(string Id, string PartitionKey, string Account);
}
