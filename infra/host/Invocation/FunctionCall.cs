using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Invocation;

/// <summary>Compiles the call of a function's method, so that an invocation costs no reflection.</summary>
internal static class FunctionCall
{
    internal static Func<InvocationContext, ValueTask<object?>> Compile(FunctionEntry entry, IReadOnlyList<Func<InvocationContext, object?>> binders)
    {
        var context = Expression.Parameter(typeof(InvocationContext));
        var instance = entry.Method.IsStatic
            ? null
            : Expression.Convert(
                Expression.Call(
                    typeof(ServiceProviderServiceExtensions),
                    nameof(ServiceProviderServiceExtensions.GetRequiredService),
                    null,
                    Expression.Property(context, nameof(InvocationContext.InstanceServices)),
                    Expression.Constant(entry.Method.DeclaringType!)),
                entry.Method.DeclaringType!);
        var arguments = entry.Parameters.Select((parameter, index) =>
            Expression.Call(
                typeof(FunctionCall),
                nameof(Cast),
                [parameter.ParameterType],
                Expression.Invoke(Expression.Constant(binders[index]), context)));
        var call = Expression.Call(instance, entry.Method, arguments);
        return Expression.Lambda<Func<InvocationContext, ValueTask<object?>>>(Awaited(call), context).Compile();
    }

    private static Expression Awaited(Expression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        }

        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return Expression.Call(typeof(FunctionCall), type == typeof(Task) ? nameof(OfTask) : nameof(OfValueTask), null, call);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is { } generic && (generic == typeof(Task<>) || generic == typeof(ValueTask<>)))
        {
            return Expression.Call(
                typeof(FunctionCall), generic == typeof(Task<>) ? nameof(OfTaskValue) : nameof(OfValueTaskValue), [type.GenericTypeArguments[0]], call);
        }

        return Expression.New(
            typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
    }

    private static T Cast<T>(object? value) => value is null ? default! : (T)value;

    private static async ValueTask<object?> OfTask(Task task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<object?> OfValueTask(ValueTask task)
    {
        await task.ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<object?> OfTaskValue<T>(Task<T> task) => await task.ConfigureAwait(false);

    private static async ValueTask<object?> OfValueTaskValue<T>(ValueTask<T> task) => await task.ConfigureAwait(false);
}
