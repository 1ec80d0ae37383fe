using EGov.Exchange.Errors;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;

namespace EGov.Exchange.Participants;

/// <summary>By which codes the two sides of an exchange are named today, when one of them may have ended since.</summary>
internal sealed class LivingNames(IAgencyRegistry registry, AgencySuccession succession, TimeProvider clock)
{
    /// <summary>Who speaks for an agency: itself, or the first of those that took over from it, as the registry names them.</summary>
    /// <param name="agency">Its registry id.</param>
    /// <param name="code">The code under which it took part.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<LivingAgency>> SpeakerAsync(string agency, string code, CancellationToken cancellation) =>
        await succession.HeirsOfAsync(agency, Today, cancellation) is [var first, ..]
            ? new LivingAgency(first, await CodeOfAsync(first, code, cancellation))
            : ExchangeErrors.UnknownSender.With(code);

    /// <summary>The code by which a message finds an agency, or all of those that took over from it.</summary>
    /// <param name="agency">Its registry id.</param>
    /// <param name="code">The code under which it took part.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string> ListenerAsync(string agency, string code, CancellationToken cancellation) =>
        await succession.HeirsOfAsync(agency, Today, cancellation) is [var only] ? await CodeOfAsync(only, code, cancellation) : code;

    private DateOnly Today => clock.GetUtcNow().DateInVietnam();

    /// <summary>The code that was used, where it still means this agency; else its own in the older scheme, which all software knows.</summary>
    private async Task<string> CodeOfAsync(Agency agency, string used, CancellationToken cancellation) =>
        (await registry.FindOnAsync(used, Today, cancellation))?.Id == agency.Id ? used : agency.Codes.Qcvn102 ?? agency.Codes.Decision20 ?? agency.Id;
}

/// <summary>An agency that exists, and the code by which it is named.</summary>
internal sealed record LivingAgency(Agency Agency, string Code);
