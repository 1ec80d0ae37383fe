using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Reporting.Completeness;
using EGov.Reporting.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Collections;

/// <summary>Collections and their reports.</summary>
internal static class CollectionRegistration
{
    internal static void AddCollections(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Collection, CollectionEvent>>();
        services.AddSingleton<AggregateStore<Report, ReportEvent>>();
        services.AddSingleton<CollectionSteps>();
        services.AddSingleton<CollectionOpening>();
        services.AddSingleton<OpenedCollections>();
        services.AddSingleton<RegimeFollower>();
        services.AddSingleton<ReportFollower>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<ReportChildren>();
        services.AddSingleton<SumsCheck>();
        services.AddSingleton<AcceptedContents>();
        services.AddSingleton<ReportCheck>();
        services.AddSingleton<EarlierValues>();
        services.AddSingleton<ReportPolicy>();
        services.AddSingleton<ReportTemplates>();
        services.AddSingleton<CompletenessDesk>();
        services.AddView<CollectionSummary, CollectionLists>();
        services.AddView<ReportSummary, ReportLists>();
        services.AddView<ReportHistoryState, ReportHistory>();
    }
}
