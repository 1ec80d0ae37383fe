using System.Globalization;
using EGov.Exchange.Errors;
using EGov.Exchange.Vxp.Answers;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>Lists the agencies to which can be sent, in the three ways in which existing clients ask for them.</summary>
internal sealed class GetAgenciesList(VxpDoor door, AgencyListing listing, TimeProvider clock)
{
    private const string Target = "agencies";
    private const string Json = "application/json";

    /// <summary>Lists the agencies of today (<c>getAgenciesList</c>).</summary>
    [Function(nameof(GetAgenciesList))]
    [Allow(Callers.Anyone)]
    public Task<Results<PushStreamHttpResult, JsonHttpResult<VxpRefusal>>> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getAgenciesList")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(request, "vxp.list-agencies", _ => (Result<Func<Agency, ListedAgency?>>)(Func<Agency, ListedAgency?>)ListedAgency.Of, OfToday, cancellation);

    /// <summary>Lists the agencies of today that have a code under Decision 20/2020/QĐ-TTg (<c>getAgenciesListQD20</c>).</summary>
    [Function("GetAgenciesListQD20")]
    [Allow(Callers.Anyone)]
    public Task<Results<PushStreamHttpResult, JsonHttpResult<VxpRefusal>>> ListRecodedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getAgenciesListQD20")] HttpRequest request, CancellationToken cancellation) =>
        AnswerAsync(
            request,
            "vxp.list-agencies-qd20",
            call => LevelOf(call).Select<Func<Agency, RecodedAgency?>>(level => agency => RecodedAgency.Of(agency, level.Number)),
            OfToday,
            cancellation);

    /// <summary>Lists all agencies, those that have ended too (<c>getSynchronizeUnit</c>).</summary>
    [Function("GetSynchronizeUnit")]
    [Allow(Callers.Anyone)]
    public Task<Results<PushStreamHttpResult, JsonHttpResult<VxpRefusal>>> ListUnitsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "vxp/getSynchronizeUnit")] HttpRequest request, CancellationToken cancellation)
    {
        var today = Today;
        return AnswerAsync(
            request,
            "vxp.synchronize-units",
            _ => (Result<Func<Agency, SynchronizedUnit?>>)(Func<Agency, SynchronizedUnit?>)(agency => SynchronizedUnit.Of(agency, today)),
            new(null, null, null, string.Empty),
            cancellation);
    }

    private DateOnly Today => clock.GetUtcNow().DateInVietnam();

    private AgencyFilter OfToday => new(null, null, Today, string.Empty);

    private Task<Results<PushStreamHttpResult, JsonHttpResult<VxpRefusal>>> AnswerAsync<T>(
        HttpRequest request, string action, Func<VxpCall, Result<Func<Agency, T?>>> showing, AgencyFilter filter, CancellationToken cancellation)
        where T : class =>
        door.AnswerAsync<PushStreamHttpResult>(
            request,
            action,
            call => Task.FromResult(showing(call).Select(show => new VxpDeed<PushStreamHttpResult>(
                Target, TypedResults.Stream(answer => listing.WriteAsync(filter, show, answer, cancellation), Json)))),
            cancellation);

    private static Result<Level> LevelOf(VxpCall call) =>
        call.Headers.Find("level") is not { } text ? new Level(null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0 ? new Level(level)
        : ExchangeErrors.WrongParameter.With("level", text);

    private readonly record struct Level(int? Number);
}
