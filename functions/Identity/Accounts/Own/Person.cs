using EGov.Identity.Pages;
using EGov.Identity.Sessions;
using EGov.Platform.Access;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Accounts.Own;

/// <summary>A person at the pages of their own account.</summary>
internal sealed record Person(PageCall Call, SignedIn SignedIn, Account Account)
{
    public string Number => Account.Number;

    /// <summary>
    /// Whether a second factor is wanted before the person's factors change: who adds or replaces one by the other alone would have made one factor
    /// of two.
    /// </summary>
    public bool NeedsStepUp => SignedIn.Session.Level < 2;
}

/// <summary>Finds who is signed in at this browser.</summary>
internal sealed class People(SessionDesk sessions, AccountDesk accounts, ClientAddress addresses)
{
    /// <summary>The person; null when nobody is signed in, or their account is closed.</summary>
    public async Task<Person?> FindAsync(HttpRequest request, CancellationToken cancellation) =>
        await sessions.FindAsync(request, cancellation) is { } signedIn
        && await accounts.FindAsync(signedIn.Session.Account, cancellation) is { } account
            ? new(PageCall.Of(request), signedIn, account)
            : null;

    /// <summary>Lets the records of what the calling method causes from now on name the person.</summary>
    public void Act(Person person) => person.Call.Request.ActAs(
        new Caller(person.Number, [Callers.Citizen], null) { Level = person.SignedIn.Session.Level, Session = person.SignedIn.Id }, addresses);

    /// <summary>Where somebody goes who is not signed in.</summary>
    public static SeeOther ToSignIn(HttpRequest request) => new(PageCall.Of(request).AddressOf("sign-in"));
}
