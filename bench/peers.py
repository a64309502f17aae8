"""The same work by the peers: read a CSV, split, fit, score. Prints the metrics; writes nothing."""
import sys

reader, path = sys.argv[1], sys.argv[2]

if reader == "pandas":
    import pandas

    table = pandas.read_csv(path)
    y = table.pop(table.columns[-1])
    x = table
else:
    import polars

    table = polars.read_csv(path)
    y = table.get_column(table.columns[-1]).to_numpy()
    x = table.drop(table.columns[-1]).to_numpy()

from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import train_test_split

x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=42)
prediction = LinearRegression().fit(x_train, y_train).predict(x_test)
print(mean_squared_error(y_test, prediction), mean_absolute_error(y_test, prediction), r2_score(y_test, prediction))
