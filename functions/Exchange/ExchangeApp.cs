using System.Reflection;
using EGov.Exchange.About;
using EGov.Exchange.Composing;
using EGov.Exchange.Deliveries;
using EGov.Exchange.Dispatching;
using EGov.Exchange.Documents;
using EGov.Exchange.Events;
using EGov.Exchange.Drafts;
using EGov.Exchange.Evidence;
using EGov.Exchange.Mailboxes;
using EGov.Exchange.Participants;
using EGov.Exchange.Registers;
using EGov.Exchange.Push;
using EGov.Exchange.Repeats;
using EGov.Exchange.Sending;
using EGov.Exchange.Systems;
using EGov.Exchange.Uploads;
using EGov.Exchange.Views;
using EGov.Exchange.Vxp;
using EGov.Platform;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Files.Quarantined;
using EGov.Platform.OpenApi;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange;

/// <summary>The national document exchange axis as a function app: the one composition that every edition runs.</summary>
public static class ExchangeApp
{
    /// <summary>The app's name: its database, its topic's first part, its segment of the routes.</summary>
    public const string Name = "exchange";

    /// <summary>
    /// Adds the axis. The edition that runs it brings the document and file stores and the Service Bus client.
    /// </summary>
    public static void Configure(IFunctionsWorkerApplicationBuilder app, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(configuration);
        app.UsePlatform(Assembly.GetExecutingAssembly(), Name, configuration);
        var services = app.Services;
        services.AddSingleton(_ => ExchangeDescription.Create());
        services.AddSingleton<ApiPages>();
        services.AddSingleton<AggregateStore<Document, DocumentEvent>>();
        services.AddSingleton<AggregateStore<Delivery, DeliveryEvent>>();
        services.AddSending(configuration);
        services.AddUploads();
        services.AddComposing();
        services.AddDrafts();
        services.AddSingleton<DocumentIndex>();
        services.AddSingleton<DocumentLinks>();
        services.AddSingleton<ExchangedDocuments>();
        services.AddSingleton<StatusEffects>();
        services.AddSingleton<EarlierVersions>();
        services.AddSingleton<SharedAnswers>();
        services.AddSingleton<OwedMessages>();
        services.AddSingleton<DeliveryOpening>();
        services.AddSingleton<MessageEffects>();
        services.AddSingleton<MailboxPositions>();
        services.AddSingleton<AnswerClock>();
        services.AddSingleton<DocumentPolicy>();
        services.AddSingleton<EventReaders>();
        services.AddSingleton<RecalledFiles>();
        services.AddSingleton<DocumentDesk>();
        services.AddSingleton<MailboxDesk>();
        services.AddView<Delivery, DeliveryLists>();
        services.AddView<DocumentSummary, DocumentLists>();
        services.AddEvidence();
        services.AddView<QuarantineEntry, QuarantineList>();
        services.AddParticipants();
        services.AddSystems();
        services.AddRegisters();
        services.AddVxp(configuration);
        services.AddPush(configuration);
    }
}
