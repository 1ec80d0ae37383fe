using EGov.Exchange.Deliveries;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Events;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Events;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Registers;

/// <summary>Random histories of some documents and deliveries, told to views late, twice or never.</summary>
internal static class ToldExchanges
{
    public const string Sender = "G22";
    public const string Recipient = "G12";

    /// <summary>A Friday before the end of a year, so that histories reach into the next.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 12, 11, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly string[] Kinds = ["Công văn", "Quyết định (cá biệt)", "Luật"];

    private static readonly Func<Delivery, DateTimeOffset, Result<IReadOnlyList<DeliveryEvent>>>[] OfDeliveries =
    [
        (delivery, at) => delivery.Opened(at),
        (delivery, at) => delivery.Transported(Transport.Done, null, "system", at),
        (delivery, at) => delivery.Report(
            BusinessState.Accepted, null, null, "clerk", at, new("Vụ Pháp chế", at.DateInVietnam().AddDays(3), "=1+1")),
        (delivery, at) => delivery.Report(BusinessState.Assigned, null, new("Vụ Pháp chế", "Trần Thị B", null, null), "clerk", at),
        (delivery, at) => delivery.Report(BusinessState.Finished, "Ban hành văn bản 12/UBND-VX, hoàn thành xử lý", null, "clerk", at),
        (delivery, at) => delivery.Report(BusinessState.Refused, "Gửi nhầm", null, "clerk", at),
        (delivery, at) => delivery.Take(Status(BusinessState.Processing), $"m{at.UtcTicks}", "system", at),
        (delivery, at) => delivery.Take(Status(BusinessState.Refused), $"m{at.UtcTicks}", "system", at),
        (delivery, at) => delivery.EnterRegister((delivery.AnsweredAt ?? at).DateInVietnam().Year, int.Parse(delivery.Document[1..], null) + 1, at),
        (delivery, at) => delivery.AskRecall("Sai nội dung", null, at.AddHours(9), "sender", at),
        (delivery, at) => delivery.AnswerRecall(true, null, "clerk", at),
        (delivery, at) => delivery.AnswerRecall(false, "Đã xử lý", "clerk", at),
        (delivery, at) => delivery.Remind(at.AddDays(1), at),
    ];

    private static readonly Func<Document, DateTimeOffset, Result<IReadOnlyList<DocumentEvent>>>[] OfDocuments =
    [
        (document, at) => document.AskRecall([], "Sai nội dung", "sender", at),
        (document, at) => document.Link(new("d9", LinkRelation.ReplacedBy), at),
        (document, at) => document.Link(new("d8", LinkRelation.RepeatedBy), at),
    ];

    /// <summary>A step: which of the documents, which command for the document or its delivery, and whether a message about it comes.</summary>
    public static Arbitrary<(int Document, int Command, bool Told)[]> Any { get; } =
        (from length in Gen.Choose(1, 80)
         from steps in (from document in Gen.Choose(0, 3)
                        from command in Gen.Choose(0, OfDeliveries.Length + OfDocuments.Length - 1)
                        from told in Gen.Elements(true, false)
                        select (document, command, told)).ArrayOf(length)
         select steps).ToArbitrary();

    public static LetterHead Head(int number) => new(
        null, $"{number + 7}", "CV-VP", new DateOnly(2026, 12, 11), Kinds[number % Kinds.Length], $"Về việc {number}", "Nguyễn Văn A", "Chánh Văn phòng",
        Priority.Normal, number == 1 ? new DateOnly(2026, 12, 14) : null, 2);

    public static DocumentAccepted Accepted(int number, DateTimeOffset at) => new(
        at, "system", $"d{number}", MessageKind.Document, Door.Rest, "system", Sender, "000.00.00.G22",
        number == 3 ? BusinessType.Recall : BusinessType.New, null, Head(number), null, [$"000.00.00.G12 {Recipient}"],
        new("00", 10, Sender, "e", false), [], number == 0 ? Standing.Original : Standing.ForInformation, [], [], number == 2);

    public static DeliveryPlaced Placed(int number, DateTimeOffset at) => new(
        at, SystemActor.Id, $"d{number}", new("000.00.00.G12", Recipient),
        new(
            MessageKind.Document, number == 3 ? BusinessType.Recall : BusinessType.New, Sender, "000.00.00.G22", Head(number), null,
            number == 0 ? Standing.Original : Standing.ForInformation, at, 1, false),
        $"20261211-{number:D8}", at.AddHours(150));

    /// <summary>Plays the history into the log; in the end all is told, and the first message again.</summary>
    public static async Task<Played> PlayAsync(AppStores stores, (int Document, int Command, bool Told)[] history, params IReadOnlyList<IView> views)
    {
        var played = new Played([.. Enumerable.Range(0, 4).Select(_ => new List<DocumentEvent>())], [.. Enumerable.Range(0, 4).Select(_ => new List<DeliveryEvent>())]);
        var at = Begin;
        foreach (var (number, command, told) in history)
        {
            at = at.AddHours(11);
            if (played.Documents[number].Count == 0)
            {
                played.Documents[number].Add(Accepted(number, at));
                played.Deliveries[number].Add(Placed(number, at.AddMinutes(2)));
            }
            else if (command < OfDeliveries.Length)
            {
                Decide(played.Deliveries[number], Delivery.Fold, OfDeliveries[command], at);
            }
            else
            {
                Decide(played.Documents[number], Document.Fold, OfDocuments[command - OfDeliveries.Length], at);
            }

            await LogAsync(stores, DocumentId(number), Document.Kind, played.Documents[number]);
            await LogAsync(stores, DeliveryId(number), Delivery.Kind, played.Deliveries[number]);
            if (told)
            {
                await TellAsync(number, played.Documents[number].Count, played.Deliveries[number].Count);
            }
        }

        for (var number = 0; number < played.Documents.Length; number++)
        {
            if (played.Documents[number].Count > 0)
            {
                await TellAsync(number, played.Documents[number].Count, played.Deliveries[number].Count);
                await TellAsync(number, 1, 1);
            }
        }

        return played;

        async Task TellAsync(int number, int ofDocument, int ofDelivery)
        {
            foreach (var view in views)
            {
                await view.CatchUpAsync(new(DocumentId(number), Document.Kind, ofDocument, "any"), new(stores), default);
                await view.CatchUpAsync(new(DeliveryId(number), Delivery.Kind, ofDelivery, "any"), new(stores), default);
            }
        }
    }

    public static async Task LogAsync<TEvent>(AppStores stores, string id, string kind, IReadOnlyList<TEvent> events)
        where TEvent : IDomainEvent
    {
        var document = new PendingEvents(id, kind, [.. events.Select((happened, index) => EventTypes.ToRecord(happened, index + 1, null))]);
        await using var relay = new EventRelay(stores, new RecordingBus(), new EventRelayOptions("exchange"));
        await relay.RelayAsync([document], default);
    }

    private static string DocumentId(int number) => Document.AggregateId($"d{number}");

    private static string DeliveryId(int number) => Delivery.AggregateId($"d{number}", Recipient);

    private static StatusReport Status(string code) => new(code, "000.00.00.G22", "7/CV-VP", null, null, null, null, null);

    private static void Decide<TState, TEvent>(
        List<TEvent> events, Func<TState?, TEvent, TState> fold, Func<TState, DateTimeOffset, Result<IReadOnlyList<TEvent>>> command, DateTimeOffset at)
        where TState : class
    {
        if (command(events.Aggregate((TState?)null, fold)!, at).Succeeded(out var decided, out _))
        {
            events.AddRange(decided);
        }
    }
}

/// <summary>What happened to each document and to its delivery.</summary>
internal sealed record Played(List<DocumentEvent>[] Documents, List<DeliveryEvent>[] Deliveries)
{
    /// <summary>The deliveries of documents; the last of the four is a packet that only asks for one back.</summary>
    public IReadOnlyList<(Delivery State, List<DeliveryEvent> Events)> OfDocuments =>
        [.. Deliveries.Take(3).Where(events => events.Count > 0).Select(events => (events.Aggregate((Delivery?)null, Delivery.Fold)!, events))];

    public IReadOnlyList<Document> SentDocuments =>
        [.. Documents.Take(3).Where(events => events.Count > 0).Select(events => events.Aggregate((Document?)null, Document.Fold)!)];
}
