# One image for bot and worker; compose.yaml says which is which.
FROM python:3.13-slim

RUN useradd --create-home --uid 1000 bot && install -d -o bot -g bot /app /app/data
WORKDIR /app

# First what changes seldom: the same hashed files as everywhere.
COPY requirements/base.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/base.txt

COPY pyproject.toml ./
COPY locales locales
COPY playground playground
COPY storage storage
COPY bot bot

USER bot
VOLUME /app/data
ENV PYTHONUNBUFFERED=1
# exec form, so that SIGTERM reaches the bot and it stops between two turns.
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
