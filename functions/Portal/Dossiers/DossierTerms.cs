using EGov.Platform.Results;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>What a dossier keeps of its procedure as it was on the filing day, whatever becomes of the procedure later.</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Version">The procedure's version.</param>
/// <param name="Name">The procedure's name.</param>
/// <param name="Agency">The code of the agency that decides.</param>
/// <param name="WorkingDays">The time limit.</param>
/// <param name="Fee">The fee in VND; 0 when free.</param>
/// <param name="FeeInstrument">The instrument that sets the fee, or null.</param>
/// <param name="Steps">The steps of the processing.</param>
/// <param name="ResultCode">The catalogue code of the result.</param>
/// <param name="Components">The codes of the papers that may be asked for.</param>
internal sealed record DossierTerms(
    string Procedure,
    int Version,
    Text Name,
    string Agency,
    int WorkingDays,
    long Fee,
    string? FeeInstrument,
    IReadOnlyList<ProcedureStep> Steps,
    string ResultCode,
    IReadOnlyList<string> Components)
{
    public static DossierTerms Of(Procedure procedure, DateOnly filed, string channel)
    {
        var fee = procedure.FeeOn(filed, channel);
        return new(
            procedure.Code,
            procedure.Version,
            procedure.Name,
            procedure.Agency.Code,
            procedure.Limit.WorkingDays,
            fee?.Amount ?? 0,
            fee?.Instrument,
            procedure.Steps,
            procedure.Result.Code,
            [.. procedure.Components.Select(component => component.Code)]);
    }
}

/// <summary>A paper of the application.</summary>
/// <param name="Component">Which of the procedure's components it is.</param>
/// <param name="File">The id of the uploaded file.</param>
internal sealed record DossierPaper(string Component, string File);
