using EGov.Identity.Accounts;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Storage;

namespace EGov.Identity.Passkeys;

/// <summary>Which account a name on devices, or a passkey, belongs to. Claims lead there; the account alone says whether it is so.</summary>
internal sealed class PasskeyIndex(AppStores stores, AccountDesk accounts)
{
    private const string DocumentId = "passkey";

    /// <summary>The open account that devices know by the handle; null when there is none.</summary>
    public async Task<Account?> OfHandleAsync(string handle, CancellationToken cancellation) =>
        await FindAsync($"handle {handle}", cancellation) is { } account && account.Passkeys?.Any(passkey => passkey.Handle == handle) == true ? account : null;

    /// <summary>The open account that has the passkey; null when there is none.</summary>
    public async Task<Account?> OfPasskeyAsync(string id, CancellationToken cancellation) =>
        await FindAsync($"id {id}", cancellation) is { } account && account.Passkeys?.Any(passkey => passkey.Id == id) == true ? account : null;

    /// <summary>Leads from the handle and the passkey to the account; false when either leads to another that has it.</summary>
    public async Task<bool> AddAsync(string number, string handle, string id, CancellationToken cancellation)
    {
        if ((await OfHandleAsync(handle, cancellation) is { } known && known.Number != number)
            || (await OfPasskeyAsync(id, cancellation) is { } holder && holder.Number != number))
        {
            return false;
        }

        foreach (var name in new[] { $"handle {handle}", $"id {id}" })
        {
            var partition = PartitionOf(name);
            await stores.Claims.ChangeAsync<Claim>(
                partition, DocumentId, before => before?.Account == number ? before : new(DocumentId, partition, number), cancellation);
        }

        return true;
    }

    private async Task<Account?> FindAsync(string name, CancellationToken cancellation) =>
        await stores.Claims.GetAsync(PartitionOf(name), DocumentId, cancellation) is { } stored
            ? await accounts.FindAsync(PlatformJson.Read<Claim>(stored.Content).Account, cancellation)
            : null;

    private static string PartitionOf(string name) => $"passkey-{Secret.HashOf(name)}";

    private sealed record Claim(string Id, string PartitionKey, string Account);
}
