using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Forms;

/// <summary>Says in whose name a form is issued: who answers for the dossier's agency on the day of issue.</summary>
internal sealed class FormIssuer(AgencySuccession succession)
{
    /// <summary>
    /// The agency of the dossier while it exists, by the name that it had on the filing day; then its successor, of several the one that the
    /// registry names first. Where it left nobody, its own name is the only one that there is.
    /// </summary>
    public async ValueTask<DossierAgency> OfAsync(Dossier dossier, DateTimeOffset issuedAt, CancellationToken cancellation)
    {
        var agency = dossier.Terms.Agency;
        return await succession.HeirsOfAsync(agency.Id, issuedAt.DateInVietnam(), cancellation) is [var heir, ..] && heir.Id != agency.Id
            ? new DossierAgency(heir.Id, heir.Name)
            : agency;
    }
}
