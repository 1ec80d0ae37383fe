using EGov.Identity.Errors;
using EGov.Identity.Pages;
using EGov.Identity.Provider;
using EGov.Identity.Provider.Authorization;
using EGov.Identity.Provider.Protocol;
using EGov.Platform.Access;
using EGov.Platform.Http;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Upstream;

/// <summary>Tells people why the e-ID provider did not sign them in, with a way to begin again, and notes it.</summary>
internal sealed class UpstreamRefusals(Interactions interactions, Issuer issuer, ProtocolTrail trail, ILogger<UpstreamRefusals> logger)
{
    private const string Action = "e-id";

    /// <summary>The page of a provider that does not answer.</summary>
    public Task<HtmlPage> UnavailableAsync(PageCall call, IdentityProviderException failure, CancellationToken cancellation)
    {
        logger.LogError(failure, "The e-ID provider cannot be asked");
        return ShowAsync(call, IdentityErrors.EidUnavailable.With(), cancellation);
    }

    /// <summary>A page with the error and the way to begin again.</summary>
    public async Task<HtmlPage> ShowAsync(PageCall call, Error error, CancellationToken cancellation)
    {
        await NoteAsync(call, error, cancellation);
        return call.Refuse(error, UpstreamButton.AgainHtml(call));
    }

    /// <summary>
    /// As above; but a level that was not reached is told to the client that wants it (OpenID Connect Core Unmet Authentication Requirements 1.0).
    /// </summary>
    public async Task<Results<SeeOther, HtmlPage>> AnswerAsync(PageCall call, Error error, CancellationToken cancellation)
    {
        if (error.Definition == IdentityErrors.EidLevelTooLow && call.Interaction is { } id
            && (await interactions.FindAsync(id, cancellation)).Succeeded(out var interaction, out _)
            && await interactions.EndAsync(id, cancellation))
        {
            await NoteAsync(call, error, cancellation);
            return ReturnAddress.Of(interaction).Refuse(error, issuer, call.Language);
        }

        return await ShowAsync(call, error, cancellation);
    }

    private Task NoteAsync(PageCall call, Error error, CancellationToken cancellation)
    {
        UpstreamTelemetry.Refused(error);
        return trail.RefusedAsync(call.Request, null, Action, Action, error, cancellation);
    }
}
