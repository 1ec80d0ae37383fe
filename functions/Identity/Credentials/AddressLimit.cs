using EGov.Identity.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Identity.Credentials;

/// <summary>Holds up network addresses from which too many wrong secrets, registrations or recoveries come, whatever the account.</summary>
internal sealed class AddressLimit(Counts counts, ClientAddress addresses)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(SignInLimits.AttemptsOfAddressMinutes);

    /// <summary>Why nothing more is taken from the request's address; null when it is.</summary>
    public async Task<Error?> RefuseAsync(HttpRequest request, CancellationToken cancellation) =>
        Told(await counts.WaitAsync(NameOf(request), SignInLimits.AttemptsOfAddress, Window, cancellation));

    /// <summary>Counts something that came from the request's address, unless too much has.</summary>
    public async Task<Error?> CountAsync(HttpRequest request, CancellationToken cancellation) =>
        Told(await counts.TakeAsync(NameOf(request), SignInLimits.AttemptsOfAddress, Window, cancellation));

    private static Error? Told(TimeSpan? wait) => wait is { } time ? IdentityErrors.TooManyFromAddress.With((int)Math.Ceiling(time.TotalSeconds)) : null;

    private string NameOf(HttpRequest request) => $"address {addresses.Of(request.HttpContext)}";
}
