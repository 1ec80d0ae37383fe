using System.Buffers.Text;
using System.Security.Cryptography;
using EGov.Identity.Accounts;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGov.Identity.Passkeys;

/// <summary>
/// Makes the challenges of passkeys and checks what devices answer (Web Authentication Level 3, 7.1 and 7.2), by the framework's handler. Devices
/// have to hold the key under the account's name and verify their owner, by what they know or are.
/// </summary>
internal sealed class PasskeyChecks
{
    private readonly PasskeyHandler<PasskeyOwner> handler;

    public PasskeyChecks(PasskeyIndex index, PublicOrigin origin, ILogger<UserManager<PasskeyOwner>> logger)
    {
        var own = new Uri(origin.AddressOf("/"));
        var site = own.GetLeftPart(UriPartial.Authority);
        var users = new UserManager<PasskeyOwner>(
            new PasskeyStore(index), Options.Create(new IdentityOptions()), null!, [], [], null!, new IdentityErrorDescriber(), new ServiceCollection().BuildServiceProvider(), logger);
        handler = new(users, Options.Create(new IdentityPasskeyOptions
        {
            ServerDomain = own.Host,
            UserVerificationRequirement = "required",
            ResidentKeyRequirement = "required",
            ValidateOrigin = asked => ValueTask.FromResult(asked is { CrossOrigin: false, TopOrigin: null } && asked.Origin == site),
        }));
    }

    /// <summary>The challenge for a new passkey of the account: what the browser is asked, and what is kept.</summary>
    public async Task<(string Options, string State)> BeginAddAsync(HttpRequest request, Account account)
    {
        var handle = account.Passkeys is [{ Handle: { } known }, ..] ? known : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = handle, Name = PersonalNumber.Shortened(account.Number), DisplayName = account.FullName }, request.HttpContext);
        return (made.CreationOptionsJson, made.AttestationState!);
    }

    /// <summary>The passkey that a device has made; null when its answer is not right.</summary>
    public async Task<Passkey?> AddAsync(HttpRequest request, string credential, string state, DateTimeOffset at)
    {
        var result = await handler.PerformAttestationAsync(new() { HttpContext = request.HttpContext, CredentialJson = credential, AttestationState = state });
        return result is { Succeeded: true, Passkey: { IsUserVerified: true } made, UserEntity: { } owner }
            ? new(
                Base64Url.EncodeToString(made.CredentialId),
                Base64Url.EncodeToString(made.PublicKey),
                made.SignCount,
                owner.Id,
                at,
                made.IsBackupEligible,
                made.Transports ?? [])
            : null;
    }

    /// <summary>The challenge for whoever has a passkey: what the browser is asked, and what is kept.</summary>
    public async Task<(string Options, string State)> BeginSignInAsync(HttpRequest request)
    {
        var made = await handler.MakeRequestOptionsAsync(null, request.HttpContext);
        return (made.RequestOptionsJson, made.AssertionState!);
    }

    /// <summary>The account and its passkey that has answered, with its new count; null when the answer is not right.</summary>
    public async Task<(Account Account, Passkey Passkey)?> SignInAsync(HttpRequest request, string credential, string state)
    {
        var result = await handler.PerformAssertionAsync(new() { HttpContext = request.HttpContext, CredentialJson = credential, AssertionState = state });
        return result is { Succeeded: true, Passkey: { } used, User: { Account: { } account } }
            && account.Passkeys!.First(passkey => passkey.Id == Base64Url.EncodeToString(used.CredentialId)) is var passkey
                ? (account, passkey with { Count = used.SignCount })
                : null;
    }
}
