using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.SignIn;

/// <summary>On what way somebody signs in, registers or recovers: to answer a client's request, or for themselves.</summary>
/// <param name="Call">The request for the page.</param>
/// <param name="Interaction">The client's request; null where there is none.</param>
internal sealed record SignInWay(PageCall Call, Interaction? Interaction)
{
    /// <summary>Whether a password alone is too little for it.</summary>
    public bool NeedsSecondFactor => Interaction is { Level: > 1 };

    /// <summary>Where who has signed in goes.</summary>
    public string Next => Interaction is null ? Call.AddressOf("account") : $"{Issuer.Path}/authorize/{Call.Interaction}";

    /// <summary>The client's address, to which the answer to a form leads on in the end.</summary>
    public string? LeadsTo => Interaction?.RedirectUri;
}

/// <summary>Finds the way that a page's request is on.</summary>
internal sealed class SignInWays(Interactions interactions, LocalAccounts local)
{
    /// <summary>The highest level that a password and a second factor reach.</summary>
    private const int Highest = 2;

    /// <summary>The way of somebody who signs in, registers or recovers with a password of this system.</summary>
    public async Task<Result<SignInWay>> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        local.Refuse() is { } off ? off
        : !(await LookAsync(PageCall.Of(request), cancellation)).Succeeded(out var way, out var error) ? error
        : RefusePassword(way) is { } refused ? refused
        : way;

    /// <summary>The way, whatever people sign in with.</summary>
    public async Task<Result<SignInWay>> LookAsync(PageCall call, CancellationToken cancellation) => call.Interaction is { } id
        ? (await interactions.FindAsync(id, cancellation)).Select(interaction => new SignInWay(call, interaction))
        : new SignInWay(call, null);

    /// <summary>Why a password will not do on the way; null when it will.</summary>
    public Error? RefusePassword(SignInWay way) => local.Refuse()
        ?? (way.Interaction is { Level: > Highest and var level } ? IdentityErrors.LevelNeedsNationalSignIn.With(level) : null);
}
