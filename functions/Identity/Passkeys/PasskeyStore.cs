using System.Buffers.Text;
using EGov.Identity.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EGov.Identity.Passkeys;

/// <summary>What the framework's passkey handler asks about accounts. It only reads here: what it finds out is taken by the account.</summary>
internal sealed class PasskeyStore(PasskeyIndex index) : IUserPasskeyStore<PasskeyOwner>
{
    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await index.OfHandleAsync(userId, cancellationToken) is { } account ? new(account, userId) : null;

    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return await index.OfPasskeyAsync(id, cancellationToken) is { } account
            ? new(account, account.Passkeys!.First(passkey => passkey.Id == id).Handle)
            : null;
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. (user.Account.Passkeys ?? []).Select(InfoOf)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(user.Account.Passkeys?.FirstOrDefault(passkey => passkey.Id == id) is { } found ? InfoOf(found) : null);
    }

    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Handle);

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Handle);

    // What changes users is for the framework's own manager, which is not used: the handler that checks passkeys reads. A call would be a mistake.
    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id),
        Base64Url.DecodeFromChars(passkey.PublicKey),
        passkey.At,
        passkey.Count,
        [.. passkey.Transports],
        isUserVerified: true,
        isBackupEligible: passkey.IsSynced,
        isBackedUp: passkey.IsSynced,
        attestationObject: [],
        clientDataJson: []);
}
